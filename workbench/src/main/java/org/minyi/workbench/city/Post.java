package org.minyi.workbench.city;

import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.minyi.schemas.Topic;

/** Sends events, and breaks those that must be broken. */
record Post(Chance noise) {

    <V extends SpecificRecord> void send(Topic<String, V> topic, String key, V event, Story<?> story, Inlet inlet) {
        Optional<Defect> defect = story.life().defect();
        if (defect.isPresent()) {
            defect.get().send(topic, key, event, noise, story.rank(), inlet);
        } else {
            inlet.event(topic, key, event);
        }
    }
}
