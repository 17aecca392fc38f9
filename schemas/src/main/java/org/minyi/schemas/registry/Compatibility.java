package org.minyi.schemas.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** What a registry demands of a new version of a schema, under Confluent's names. */
public enum Compatibility {
    NONE(false, false, false),
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean readsOld;
    private final boolean readByOld;
    private final boolean transitive;

    Compatibility(boolean readsOld, boolean readByOld, boolean transitive) {
        this.readsOld = readsOld;
        this.readByOld = readByOld;
        this.transitive = transitive;
    }

    /** Why the candidate may not follow these versions, oldest first; empty if it may. */
    List<String> objections(Schema candidate, List<Schema> versions) {
        List<String> objections = new ArrayList<>();
        for (Schema version : inForce(versions)) {
            if (readsOld) {
                objections.addAll(unreadable(candidate, version));
            }
            if (readByOld) {
                objections.addAll(unreadable(version, candidate));
            }
        }
        return objections;
    }

    private List<Schema> inForce(List<Schema> versions) {
        return transitive || versions.isEmpty() ? versions : versions.subList(versions.size() - 1, versions.size());
    }

    /** Why a reader cannot read what a writer wrote; empty if it can. */
    public static List<String> unreadable(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return List.of();
        }
        return result.getResult().getIncompatibilities().stream()
                .map(found -> found.getType() + " at " + found.getLocation() + ": " + found.getMessage())
                .toList();
    }
}
