package org.minyi.workbench.desk;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium without a window, whose pages are as large as a wall; pictures of them are kept. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> SETTINGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.page = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(SETTINGS))
                .newPage(new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1920, 1080));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    /** Opens it; where there is none the test is skipped, and says so. */
    static Browser open() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "these tests need Debian's chromium: apt-get install chromium");
        var nothingElse = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(nothingElse)));
    }

    Page page() {
        return page;
    }

    /** What the page's scripts and its console complained about. */
    List<String> complaints() {
        return complaints;
    }

    /** Keeps a picture of the page as it is. */
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
