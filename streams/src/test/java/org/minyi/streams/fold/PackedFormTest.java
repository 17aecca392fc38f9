package org.minyi.streams.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.CallFact;
import org.minyi.streams.contract.Callback;
import org.minyi.streams.contract.Demand;
import org.minyi.streams.contract.Extension;
import org.minyi.streams.contract.Fact;
import org.minyi.streams.contract.RatingFact;
import org.minyi.streams.contract.ServiceFact;
import org.minyi.streams.contract.SessionFact;
import org.minyi.streams.contract.Stamp;
import org.minyi.streams.contract.TicketFact;

/**
 * The very bytes of the state: a state has no version of its own, and an application of tomorrow reads that of today. Whoever
 * changes them on purpose raises {@code RULES} in the Rulebook, so that a state in the former form is refused.
 */
class PackedFormTest {

    private static final Stamp STAMP = new Stamp("e-1", 2, 1_682_926_200_000L, 7);
    private static final Stamp UNNUMBERED = new Stamp("e-2", 0, 1_682_926_200_001L, Stamp.NO_SEQUENCE);

    @Test
    void ofRatings() {
        isPacked(
                new RatingLifecycle(),
                new RatingFact(
                        STAMP, RatingFact.Type.RATED, 5, RatingFact.Mode.ACTIVE, "430405", "U014", "app", "H1", ""),
                "0303652d3105c0c9dfb1fd300700050106343330343035045530313403617070" + "02483100");
    }

    @Test
    void ofTickets() {
        isPacked(
                new TicketLifecycle(),
                new TicketFact(
                        STAMP,
                        TicketFact.Type.HANDLED,
                        "COMPLAINT",
                        "URGENT",
                        "roads/lights",
                        "phone",
                        "430405",
                        "U014",
                        "S1",
                        "",
                        "k1:abc",
                        1_683_000_000_000L,
                        new Extension(1_683_100_000_000L, 3, 0, 0),
                        new Callback(true, false, 4)),
                "0303652d3105c0c9dfb1fd30070809434f4d504c41494e5406555247454e540c"
                        + "726f6164732f6c69676874730570686f6e650634333034303504553031340253"
                        + "3100066b313a6162630180f8efa9fb61010180fc9e89fc6103000012");
    }

    @Test
    void ofCalls() {
        isPacked(
                new CallLifecycle(),
                new CallFact(
                        UNNUMBERED,
                        CallFact.Type.FINISHED,
                        true,
                        CallFact.Outcome.ANSWERED,
                        "12345",
                        "430405",
                        1_682_926_100_000L,
                        1_682_926_110_000L,
                        1_682_926_120_000L,
                        1_682_926_200_000L,
                        5),
                "0303652d3200c1c9dfb1fd300001010531323334350634333034303501c0f8b2"
                        + "e3fa6101e094b4e3fa610180b1b5e3fa61018093bfe3fa6105");
    }

    @Test
    void ofSessionsAndServices() {
        isPacked(
                new SessionLifecycle(),
                new SessionFact(STAMP, SessionFact.Type.HELD, "430405", List.of("U1", "U2")),
                "0303652d3105c0c9dfb1fd3007000634333034303502025531025532");
        isPacked(
                new ServiceLifecycle(),
                new ServiceFact(STAMP, ServiceFact.Type.SERVED, "430405", "U014", ServiceFact.Satisfied.YES),
                "0303652d3105c0c9dfb1fd30070006343330343035045530313401");
    }

    @Test
    void ofDemands() {
        var demand = new Demand("12345:T1", 1_682_926_200_000L, "COMPLAINT", "roads", "phone", "430405", "U014");

        assertThat(hex(new DemandsCodec().encode(List.of(demand))))
                .isEqualTo("0831323334353a5431c0c9dfb1fd3009434f4d504c41494e5405726f61647305"
                        + "70686f6e65063433303430350455303134");
    }

    private static <F extends Fact> void isPacked(Lifecycle<F, ?> lifecycle, F fact, String hex) {
        var history = new History<>(List.of(new History.Telling<>(fact, 3)));
        var codec = new HistoryCodec<>(lifecycle);

        assertThat(hex(codec.encode(history))).isEqualTo(hex);
        assertThat(codec.decode(HexFormat.of().parseHex(hex))).isEqualTo(history);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
