package org.minyi.schemas.json;

/** A line that is not in the public JSON form; its message is a sentence that names the field at fault. */
public final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What can be wrong with a line. */
    enum Reason {
        NOT_JSON("not-json"),
        UNKNOWN_TOPIC("unknown-topic"),
        UNKNOWN_FIELD("unknown-field"),
        DUPLICATE_FIELD("duplicate-field"),
        MISSING_FIELD("missing-field"),
        WRONG_TYPE("wrong-type"),
        IMPOSSIBLE_TIME("impossible-time");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    private final Reason reason;
    private final String field;
    private final String complaint;

    MalformedLineException(Reason reason, String field, String complaint) {
        super(field.isEmpty() ? complaint : "The field " + field + " " + complaint);
        this.reason = reason;
        this.field = field;
        this.complaint = complaint;
    }

    /** A code for programs: not-json, unknown-topic, unknown-field, duplicate-field, missing-field and so on. */
    public String reason() {
        return reason.code;
    }

    /** The path of the field at fault, such as {@code event.callback.effective}; empty where it is the whole line. */
    public String field() {
        return field;
    }

    /** The same, seen from the object that holds the field. */
    MalformedLineException within(String outer) {
        var path = field.isEmpty() ? outer : outer + "." + field;
        return new MalformedLineException(reason, path, complaint);
    }
}
