package org.minyi.streams.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minyi.streams.contract.HungUp;
import org.minyi.streams.contract.WorkList;
import org.minyi.streams.query.FeedbackServer;
import org.minyi.streams.query.board.About;
import org.minyi.streams.query.door.SomeDoor;
import org.minyi.streams.query.wall.SomeWall;

/** What those on duty are answered over HTTP, before and after what is open has been read. */
class WorkHandlersTest {

    private static final Instant NOON = Instant.parse("2023-05-15T12:00:00Z");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final SomeDuty duty = new SomeDuty();
    private final FeedbackServer server = serve();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksForPatienceUntilWhatIsOpenHasBeenRead() throws Exception {
        for (var path : new String[] {"work", "work/overdue", "callers"}) {
            var answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).contains("工单正在读取").contains("not ready");
        }
        assertThat(get("minutes").body()).contains("\"offered\":0,\"answered\":0,\"accepted\":null");
    }

    @Test
    void saysThatNothingIsOpen() throws Exception {
        duty.has(WorkList.OVERDUE, 0);

        assertThat(get("work/overdue").body())
                .isEqualTo(
                        "{\"basis\":\"known now\",\"at\":\"2023-05-15T12:00:00Z\",\"synthetic\":true,"
                                + "\"list\":\"overdue\",\"page\":1,\"size\":100,\"pages\":1,\"listed\":0,\"total\":0,\"next\":null,\"rows\":[]}");
    }

    @Test
    void showsCallersPageByPage() throws Exception {
        duty.hungUp(caller("C1"), caller("C2"), caller("C3"));

        var second = get("callers?page=2&size=2");

        assertThat(second.body())
                .contains("12345:C3", "\"pages\":2", "\"total\":3")
                .doesNotContain("12345:C1");
        assertThat(get("callers?page=3&size=2").statusCode()).isEqualTo(400);
        assertThat(get("callers?size=0").statusCode()).isEqualTo(400);
        assertThat(get("work/nothing").statusCode()).isEqualTo(404);
    }

    private static HungUp.Caller caller(String call) {
        return new HungUp.Caller("12345:" + call, "12345", "430405", NOON, 40, 1, NOON);
    }

    private FeedbackServer serve() {
        var about = new About("1", "某市", "Asia/Shanghai", true, "minyi", "", "", "", true);
        return FeedbackServer.start(
                "127.0.0.1",
                0,
                SomeDoor.open(),
                List.of(new WorkHandlers(about, duty, null, new SomeWall().cells(), () -> NOON)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
