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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minyi.workbench.stack.StackSettings;

/** The page of those on duty in a real browser, on the real stack. */
@Tag("slow")
class WorkBoardIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

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
        page.navigate("about:blank");
        page.navigate(desk.desk().stack().addresses().http() + "/#/work");
        assertThat(tab("overdue")).containsText("1", PATIENTLY);
    }

    @AfterEach
    void nothingWasComplainedOf() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void opensTheTimelineOfARowByTheKeyboardAndClosesIt() throws IOException {
        var row = page.locator("[data-id='12345:T1']");
        assertThat(page.locator(".countdown")).containsText("超");

        row.focus();
        page.keyboard().press("Enter");

        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("12345:T1");
        assertThat(dialog.locator(".events tbody tr")).hasCount(6);
        assertThat(dialog).containsText("被取代");
        browser.picture("timeline-zh-dark");

        // The list is read anew meanwhile: neither the dialog nor the row that it goes back to is lost.
        page.waitForResponse(answer -> answer.url().contains("/api/v1/work/overdue"), () -> {});
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(row).isFocused();
    }

    @Test
    void filtersAListAndKeepsTheFilterInTheAddress() {
        tab("returned").click();
        assertThat(page.locator("[data-id='12345:T4']")).isVisible();

        page.locator("select[data-id='unit']").selectOption("U2");
        assertThat(page.locator(".pages")).containsText("1");
        assertThat(page.url()).endsWith("#/work?list=returned&unit=U2");

        page.reload();
        assertThat(page.locator("select[data-id='unit']")).hasValue("U2");
        assertThat(page.locator("[data-id='12345:T4']")).isVisible();
    }

    @Test
    void showsEveryListInBothLanguagesAndThemes() throws IOException {
        for (var list : List.of("overdue", "bad-ratings", "callers")) {
            for (var language : List.of("zh", "en")) {
                for (var theme : List.of("dark", "light")) {
                    tab(list).click();
                    assertThat(tab(list)).hasAttribute("aria-pressed", "true");
                    page.locator("tbody tr").first().waitFor();
                    browser.picture("work-" + list + "-" + language + "-" + theme);
                    page.locator("#theme").click();
                    assertThat(tab("overdue")).containsText("1", PATIENTLY);
                }
                page.locator("#language").click();
                assertThat(tab("overdue")).containsText("1", PATIENTLY);
            }
        }
    }

    private static Locator tab(String list) {
        return page.locator(".tabs [data-id='" + list + "']");
    }
}
