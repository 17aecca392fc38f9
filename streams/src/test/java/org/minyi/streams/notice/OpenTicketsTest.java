package org.minyi.streams.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minyi.schemas.TicketState;
import org.minyi.schemas.TicketStatus;

class OpenTicketsTest {

    private static final Instant MONDAY = Instant.parse("2023-05-15T02:00:00Z");

    private final OpenTickets tickets = new OpenTickets(100);

    @Test
    void thoseThatAreClosedLeaveIt() {
        show("T1", TicketStatus.SIGNED);
        show("T1", TicketStatus.HANDLED);

        assertThat(tickets.all()).isEmpty();
        assertThat(tickets.forgotten()).isZero();
    }

    @Test
    void ofTooManyThoseAcceptedFirstAreForgottenAndCounted() {
        for (int i = 0; i < 250; i++) {
            show("T" + i, TicketStatus.SIGNED);
        }

        assertThat(tickets.all()).hasSizeBetween(50, 100);
        assertThat(tickets.all().size() + tickets.forgotten()).isEqualTo(250);
        assertThat(tickets.find("T249")).isPresent();
        assertThat(tickets.find("T0")).isEmpty();
    }

    @Test
    void whatTicketsHaveInCommonIsHeldOnce() {
        show("T1", TicketStatus.SIGNED);
        show("T2", TicketStatus.SIGNED);

        var first = tickets.find("T1").orElseThrow();
        var second = tickets.find("T2").orElseThrow();
        assertThat(first.getUnit()).isEqualTo("U1").isSameAs(second.getUnit());
        assertThat(first.getCategory()).isEqualTo("road").isSameAs(second.getCategory());
        assertThat(first.getChannel()).isNull();
    }

    /** Every text an object of its own, as it comes from a topic. */
    private void show(String id, TicketStatus status) {
        var ticket = TicketState.newBuilder()
                .setTicketId(id)
                .setSource("12345")
                .setStatus(status)
                .setUnit("U".concat("1"))
                .setCategory("ro".concat("ad"))
                .setAcceptedAt(MONDAY.plusSeconds(Long.parseLong(id.substring(1))))
                .setUpdatedAt(MONDAY)
                .build();
        tickets.show(id, Optional.of(ticket));
    }
}
