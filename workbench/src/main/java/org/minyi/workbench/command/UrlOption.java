package org.minyi.workbench.command;

import org.minyi.workbench.desk.Api;
import picocli.CommandLine.Option;

/** Which running Minyi a command talks to. */
final class UrlOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The address of the running Minyi (default: ${DEFAULT-VALUE}).")
    private String url;

    Api api() {
        return new Api(url);
    }
}
