package org.minyi.streams.notice.watch;

import java.util.List;

/** What a rule on alerts looks for. It remembers nothing: the same scene gives the same findings. */
public interface Watch {

    /** Everything that stands out now. */
    List<Finding> look(Scene scene);
}
