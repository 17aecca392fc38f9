package org.minyi.workbench.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.Topics;
import org.minyi.workbench.stack.StackSettings;

/** A wall that hangs there for months outlives every restart of the server, in a real browser and on the real stack. */
@Tag("slow")
class ReconnectIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final String CUT_OFF = "连接中断，正在重连…";

    @TempDir
    private static Path directory;

    @Test
    void isLiveAgainOnceTheServerIs() throws Exception {
        try (var browser = Browser.open();
                var desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of())) {
            desk.desk().startApp();
            var page = browser.page();
            page.navigate(desk.desk().stack().addresses().http() + "/#/wall");
            var standing = page.locator(".standing");
            var bad = page.locator("[data-metric='ratings.bad'] .value");
            assertThat(bad).containsText("0", PATIENTLY);
            assertThat(standing).hasAttribute("data-stands", "true");
            page.evaluate("window.stays = true");

            desk.desk().stack().app().orElseThrow().stop();
            assertThat(standing).containsText(CUT_OFF, PATIENTLY);
            refuseOnce(URI.create(desk.desk().stack().addresses().http()).getPort());
            assertThat(standing).containsText(CUT_OFF);
            desk.desk().startApp();
            desk.send(inlet -> inlet.event(Topics.RATINGS, "hcp:BACK", YearIT.rated("BACK", 1, Instant.now())));

            assertThat(bad).containsText("1", PATIENTLY);
            assertThat(standing).hasAttribute("data-stands", "true");
            assertThat(page.evaluate("window.stays")).isEqualTo(true);
        }
    }

    /** Answers like a server that has only begun to start: after that a browser by itself does not come again. */
    private static void refuseOnce(int port) throws IOException, InterruptedException {
        var asked = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/api/v1/live", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            asked.countDown();
        });
        server.start();
        try {
            assertThat(asked.await(1, TimeUnit.MINUTES))
                    .as("the page has come again")
                    .isTrue();
        } finally {
            server.stop(0);
        }
    }
}
