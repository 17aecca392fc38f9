package org.minyi.workbench.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.schemas.TicketEventType;
import org.minyi.schemas.Topics;
import org.minyi.workbench.stack.StackSettings;

/** The pages in a real browser, on the real stack: what they show is what the API says. */
@Tag("slow")
class BoardIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final List<String> PAGES =
            List.of("wall", "alerts", "work", "explore?window=2023", "report?window=2023", "health");

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void start() throws InterruptedException {
        browser = Browser.open();
        page = browser.page();
        desk = TryDesk.withoutApp(StackSettings.anywhere(directory.resolve("data")), Map.of());
        desk.desk().startApp();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (desk != null) {
            desk.close();
        }
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void showsWhatTheApiSays() throws Exception {
        everyPage("empty");

        desk.stream(TryDesk.year(0.002, TryDesk.seed("minyi.board.seed")));
        wallFollows();
        wordsSwitch();
        alertIsTakenUp();
        var figures = desk.figures("2023-05");

        open("explore?metric=tickets.accepted&window=2023");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("2023-05")))
                .containsText("%,d".formatted(Long.parseLong(figures.get("tickets.accepted"))), PATIENTLY);
        exploresByName();
        open("report?window=2023");
        assertThat(page.frameLocator("iframe").locator("h1")).containsText("衡阳市2023年", PATIENTLY);
        open("health");
        assertThat(page.locator("#sources")).containsText("政务服务好差评", PATIENTLY);
        assertThat(page.locator("#ledger")).containsText("✓", PATIENTLY);
        assertThat(page.locator("#rejects")).containsText("undecodable", PATIENTLY);
        assertThat(page.locator("#calendars")).containsText("2026", PATIENTLY);
        assertThat(page.locator("#instances")).containsText("本实例", PATIENTLY);
        everyPage("year");
    }

    /** What is chosen is shown without the page being drawn anew, and can be had as CSV. */
    private static void exploresByName() throws IOException {
        page.evaluate("window.stays = true");
        page.locator("#metric").selectOption("ratings.favourable_rate");
        page.locator("#dimension").selectOption("region");
        page.locator("#member").selectOption("430481");
        assertThat(page.locator("#title")).containsText("区县 耒阳市", PATIENTLY);
        assertThat(page.locator("thead")).containsText("分母", PATIENTLY);
        page.locator("#step").selectOption("day");
        assertThat(page.locator("tbody tr")).hasCount(31, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        browser.picture("year-explore-region");
        page.locator("#step").focus();
        page.locator("#step").selectOption("hour");
        assertThat(page.locator("tbody tr")).hasCount(24, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("step");
        assertThat(page.evaluate("window.stays")).isEqualTo(true);

        var csv = desk.api().text(page.locator("#csv").getAttribute("href"));
        assertThat(csv.split("\r\n")).hasSize(25);
        assertThat(csv).startsWith("\uFEFFmetric,").contains("region:430481,2023-01-01T00:00+08:00,");
    }

    /** A ticket that is accepted now moves the wall, without the page being asked for again. */
    private static void wallFollows() {
        open("wall");
        var accepted = page.locator("[data-metric='ratings.bad'] .value");
        assertThat(accepted).containsText("0", PATIENTLY);
        page.evaluate("window.stays = true");

        desk.send(inlet -> inlet.event(Topics.RATINGS, "hcp:WALL", YearIT.rated("WALL", 1, Instant.now())));

        assertThat(accepted).containsText("1", PATIENTLY);
        assertThat(desk.api().json("/api/v1/wall").findValuesAsText("metric")).contains("ratings.bad");
        assertThat(page.evaluate("window.stays")).isEqualTo(true);
    }

    /** The same page in the other language, the next time too. */
    private static void wordsSwitch() {
        assertThat(page.locator("nav a[aria-current]")).hasText("大屏");
        click("#language");
        assertThat(page.locator("nav a[aria-current]")).hasText("Wall");
        assertThat(page.locator("[data-metric='ratings.bad'] h2")).hasText("Bad ratings");
        page.reload();
        settled();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        click("#language");
        assertThat(page.locator("[data-metric='ratings.bad'] h2")).hasText("差评数");
    }

    /** An urgent ticket that nobody signs for: on the wall, and taken up on the page of alerts. */
    private static void alertIsTakenUp() {
        var longAgo = Instant.now().minus(Duration.ofHours(70));
        desk.send(inlet -> {
            for (var type : List.of(TicketEventType.ACCEPTED, TicketEventType.DISPATCHED)) {
                inlet.event(Topics.TICKETS, "12345:ALERT", AlertIT.urgent("ALERT", type, longAgo));
            }
        });
        assertThat(page.locator(".alerts")).containsText("紧急工单未签收", PATIENTLY);
        open("alerts?rule=ticket.urgent_unsigned");
        assertThat(page.locator("tbody tr")).containsText("12345:ALERT", PATIENTLY);

        page.locator("#desk").fill("A12");
        page.locator("tbody tr button").click();

        assertThat(page.locator("tbody tr")).containsText("A12 ·", PATIENTLY);
        var taken =
                desk.api().json("/api/v1/alerts?rule=ticket.urgent_unsigned").path("rows");
        assertThat(taken.findValuesAsText("desk")).containsExactly("A12");
    }

    /** Every page in both languages and both themes, each looked at by whoever opens the pictures. */
    private static void everyPage(String city) throws IOException {
        for (var name : PAGES) {
            open(name);
            for (var language : List.of("zh", "en")) {
                for (var theme : List.of("dark", "light")) {
                    browser.picture(city + "-" + name.replaceFirst("\\?.*", "") + "-" + language + "-" + theme);
                    click("#theme");
                }
                click("#language");
            }
        }
    }

    private static void click(String button) {
        page.locator(button).click();
        settled();
    }

    private static void open(String name) {
        page.navigate("about:blank");
        page.navigate(desk.desk().stack().addresses().http() + "/#/" + name);
        settled();
    }

    private static void settled() {
        page.locator("main > :not(.loading)").first().waitFor();
        page.locator("main progress").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        page.waitForTimeout(400);
    }
}
