package org.minyi.connectors.mapping;

/** A mapping that cannot be used; the message is a sentence for whoever wrote it, with the line at fault. */
public final class MappingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong in that line of the mapping. */
    public MappingException(int line, String sentence) {
        super("line " + line + ": " + sentence);
    }

    /** Says that sentence. */
    public MappingException(String sentence) {
        super(sentence);
    }
}
