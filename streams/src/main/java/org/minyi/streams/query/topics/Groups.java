package org.minyi.streams.query.topics;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.minyi.streams.query.problem.KafkaRefusedException;

/** Who is a member of groups. */
public final class Groups {

    private static final long LOOK_EVERY_MS = 500;

    private Groups() {}

    /** Waits until none of these groups has a member; answers whether that came in time. */
    public static boolean awaitEmpty(KafkaClients clients, List<String> groups, Duration most)
            throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        try (var admin = clients.admin()) {
            while (!groups.stream().allMatch(group -> isEmpty(admin, group))) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
                Thread.sleep(LOOK_EVERY_MS);
            }
        }
        return true;
    }

    private static boolean isEmpty(Admin admin, String group) {
        try {
            var described = admin.describeConsumerGroups(List.of(group)).describedGroups();
            return Offsets.await(described.get(group)).members().isEmpty();
        } catch (KafkaRefusedException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return true;
            }
            throw e;
        }
    }
}
