package org.minyi.workbench.guarantee;

import java.util.Optional;
import java.util.Random;

/** Something that goes wrong while facts come in. */
interface Trouble {

    /**
     * Makes it, sees to it that it really was there, and returns once the application goes on.
     *
     * @return what was seen of it
     */
    String befall(Ground ground, Random chance) throws Exception;

    /** Why it cannot be made on this machine. */
    default Optional<String> impossible(Ground ground) {
        return Optional.empty();
    }
}
