package org.minyi.connectors.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.minyi.schemas.avro.AvroDeserializer;
import org.minyi.schemas.avro.UndecodableException;
import org.minyi.schemas.registry.RegistryException;
import org.minyi.schemas.registry.SchemaSettings;

/**
 * Records of Minyi's topics, in Confluent's wire format, as rows for Debezium's JDBC sink.
 *
 * <p>They are read as this build knows them, which is how the shipped tables are laid out: a field that a later version
 * adds is left out, one that an earlier version did not have takes its default, and a word that is not known is UNKNOWN.
 */
public final class TableConverter implements Converter {

    private final Map<Schema, RowShape> shapes = new ConcurrentHashMap<>();
    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();

    @Override
    public ConfigDef config() {
        return SchemaSettings.DEFINITION;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        if (isKey) {
            throw new ConnectException("TableConverter is for values; keys are text: set key.converter to"
                    + " org.apache.kafka.connect.storage.StringConverter.");
        }
        var specific = new HashMap<String, Object>(settings);
        specific.put(SchemaSettings.SPECIFIC_READER, "true");
        deserializer.configure(specific, false);
    }

    /** The row of a record; a tombstone stays one, and deletes its row. */
    @Override
    public SchemaAndValue toConnectData(String topic, byte[] frame) {
        var record = read(topic, frame);
        if (record == null) {
            return SchemaAndValue.NULL;
        }
        var shape = shapes.computeIfAbsent(record.getSchema(), RowShape::of);
        return new SchemaAndValue(shape.schema(), shape.row(record));
    }

    private SpecificRecord read(String topic, byte[] frame) {
        try {
            return deserializer.deserialize(topic, frame);
        } catch (UndecodableException broken) {
            throw new DataException("A record of " + topic + " cannot be mirrored. " + broken.getMessage(), broken);
        } catch (RegistryException unreachable) {
            throw new RetriableException(
                    "The schema of a record of " + topic + " cannot be had. " + unreachable.getMessage(), unreachable);
        }
    }

    @Override
    public byte[] fromConnectData(String topic, org.apache.kafka.connect.data.Schema schema, Object value) {
        throw new DataException(
                "TableConverter writes no topic: it only turns records into rows of tables. For a source"
                        + " connector name another value.converter.");
    }
}
