package org.minyi.workbench.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.Token;
import org.minyi.streams.query.door.TokensFile;
import org.minyi.workbench.stack.StackSettings;

/** The board where tokens are given out, in a real browser on the real stack: who signs in, and what a bureau then sees. */
@Tag("slow")
class DoorIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    private static Path directory;

    private static TryDesk desk;
    private static Browser browser;
    private static Page page;
    private static String chief;
    private static String bureau;

    @BeforeAll
    static void start() throws InterruptedException {
        browser = Browser.open();
        page = browser.page();
        var tokens = new TokensFile(directory.resolve("tokens.yaml"));
        chief = give(tokens, "chief", Role.ADMIN, Set.of());
        bureau = give(tokens, "bureau", Role.VIEWER, Set.of(Scope.of("unit", "U2")));
        desk = TryDesk.withoutApp(
                        StackSettings.anywhere(directory.resolve("data")),
                        Map.of(
                                "http.tokens.file",
                                directory.resolve("tokens.yaml").toString()))
                .as(chief);
        desk.desk().startApp();
        desk.send(new SomeWork(Instant.now())::sendTo);
        desk.catchUp();
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

    @BeforeEach
    void openPage() {
        page.context().clearCookies();
        page.navigate("about:blank");
        page.navigate(address());
        assertThat(token()).isVisible();
    }

    /** That there is a door is told by answers of 401, which a browser's console repeats. */
    @AfterEach
    void nothingElseWasComplainedOf() {
        assertThat(browser.complaints()).allMatch(each -> each.contains("401"));
        browser.complaints().clear();
    }

    @Test
    void asksForATokenOnceAndForgetsItWhenLeft() {
        signIn("minyi_unknown");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("令牌无效");

        signIn(chief);
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator("nav a")).hasCount(6);

        page.reload();
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.evaluate("document.cookie")).isEqualTo("");

        page.locator("#sign-out").click();
        assertThat(token()).isVisible();
        page.reload();
        assertThat(token()).isVisible();
    }

    @Test
    void aBureauSeesItsOwnWorkAndItsOwnFigures() throws IOException {
        signIn(bureau);

        assertThat(page.locator("nav a")).hasCount(2);
        assertThat(tab("approaching")).containsText("1", PATIENTLY);
        assertThat(tab("returned")).containsText("1");
        assertThat(tab("overdue")).containsText("0");
        assertThat(tab("callers")).hasCount(0);
        tab("approaching").click();
        page.locator("[data-id='12345:T2']").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("12345:T2");
        page.keyboard().press("Escape");
        browser.picture("bureau-work-zh");

        page.locator("nav a").nth(1).click();
        assertThat(page.locator("#dimension option")).hasCount(1);
        assertThat(page.locator("#member option")).hasCount(1);
        assertThat(page.locator("table").first()).isVisible();
        browser.picture("bureau-explore-zh");
    }

    @Test
    void theFormIsThereInBothLanguagesAndThemes() throws IOException {
        for (var language : List.of("zh", "en")) {
            for (var theme : List.of("dark", "light")) {
                browser.picture("signin-" + language + "-" + theme);
                page.locator("#theme").click();
                assertThat(token()).isVisible();
            }
            page.locator("#language").click();
            assertThat(token()).isVisible();
        }
    }

    private static String give(TokensFile tokens, String name, Role role, Set<Scope> only) {
        var secret = Token.secret();
        tokens.add(new Token(name, Token.sha256(secret), role, Set.of(), Optional.empty(), only, Optional.empty()));
        return secret;
    }

    private static String address() {
        return desk.desk().stack().addresses().http() + "/";
    }

    private static void signIn(String secret) {
        token().fill(secret);
        page.locator("form.signin button").click();
    }

    private static Locator token() {
        return page.locator("input[name='token']");
    }

    private static Locator tab(String list) {
        return page.locator(".tabs [data-id='" + list + "']");
    }
}
