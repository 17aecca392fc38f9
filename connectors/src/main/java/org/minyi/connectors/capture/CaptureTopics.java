package org.minyi.connectors.capture;

/** The topics of change capture itself, which hold no events. */
public interface CaptureTopics {

    /** Where the place in the database's log is kept, unless another topic is named. */
    String PROGRESS = "minyi-capture-progress";
}
