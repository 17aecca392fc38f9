package org.minyi.streams.fold;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.CallEventType;
import org.minyi.schemas.RatingEventType;
import org.minyi.schemas.ServiceEventType;
import org.minyi.schemas.SessionEventType;
import org.minyi.schemas.TicketEventType;
import org.minyi.streams.Draft;

/** An event as a data file tells it: {@code id} of the entity (of one that all share, if left out), {@code event}, {@code at}, {@code sequence}, and otherwise the schema's fields. */
final class Telling {

    private static final List<String> SAID_OTHERWISE = List.of("of", "id", "event", "type", "at", "sequence");

    private Telling() {}

    /** The event of that kind of life, of the one entity that the file is about. */
    static Draft draft(String kind, Map<String, Object> told) {
        var draft = bare(kind, (String) told.get("type"), (String) told.get("id"))
                .id((String) told.get("event"))
                .at((String) told.get("at"));
        if (told.get("sequence") instanceof Number sequence) {
            draft = draft.sequence(sequence.longValue());
        }
        for (var field : told.entrySet()) {
            if (!SAID_OTHERWISE.contains(field.getKey())) {
                var schema =
                        draft.topic().valueSchema().getField(field.getKey()).schema();
                draft = draft.with(field.getKey(), value(schema, field.getValue()));
            }
        }
        return draft;
    }

    private static Draft bare(String kind, String type, String id) {
        var entity = id == null ? kind + " 1" : id;
        return switch (kind) {
            case "ratings" -> Draft.told(entity, RatingEventType.valueOf(type));
            case "tickets" -> Draft.told(entity, TicketEventType.valueOf(type));
            case "calls" -> Draft.told(entity, CallEventType.valueOf(type));
            case "sessions" -> Draft.told(entity, SessionEventType.valueOf(type));
            case "services" -> Draft.told(entity, ServiceEventType.valueOf(type));
            default -> throw new IllegalArgumentException(kind + " is no kind of feedback");
        };
    }

    /** A record within an event; what is not told of it is null. */
    private static Object record(Schema schema, Map<?, ?> told) {
        var record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        schema.getFields().stream()
                .filter(field -> told.containsKey(field.name()))
                .forEach(field -> record.put(field.pos(), value(field.schema(), told.get(field.name()))));
        return record;
    }

    private static Object value(Schema schema, Object told) {
        return switch (schema.getType()) {
            case UNION -> value(schema.getTypes().get(1), told);
            case ENUM -> SpecificData.get().createEnum((String) told, schema);
            case RECORD -> record(schema, (Map<?, ?>) told);
            case LONG -> schema.getLogicalType() == null ? told : Draft.instant((String) told);
            default -> told;
        };
    }
}
