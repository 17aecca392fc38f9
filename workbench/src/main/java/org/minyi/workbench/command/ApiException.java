package org.minyi.workbench.command;

/** The running stack could not be asked, or said no; the message is a sentence for the user. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ApiException(String sentence) {
        super(sentence);
    }
}
