package org.minyi.streams;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.provider.ConfigProvider;
import org.apache.kafka.common.config.provider.DirectoryConfigProvider;
import org.apache.kafka.common.config.provider.EnvVarConfigProvider;
import org.apache.kafka.common.config.provider.FileConfigProvider;

/**
 * Settings that say where their value stands, so that no secret is written into a file of settings: by Kafka's own
 * providers, {@code ${env:NAME}}, {@code ${file:/path/of.properties:key}} and {@code ${dir:/path:file}}.
 */
final class ReferredSettings {

    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(?<by>[A-Za-z]++):(?:(?<path>[^}]*):)?(?<key>[^}:]*)}");

    private static final Map<String, ConfigProvider> PROVIDERS = Map.of(
            "env", new EnvVarConfigProvider(),
            "file", new FileConfigProvider(),
            "dir", new DirectoryConfigProvider());

    static {
        PROVIDERS.values().forEach(provider -> provider.configure(Map.of()));
    }

    private ReferredSettings() {}

    /**
     * The same settings with what they refer to; what is referred to is taken as it is.
     *
     * @throws ConfigException when there is no such value; it names the setting and the place, and shows no value
     */
    static Map<String, String> resolve(Map<String, String> settings) {
        var resolved = new HashMap<String, String>();
        settings.forEach((key, value) -> resolved.put(
                key,
                REFERENCE.matcher(value).replaceAll(found -> Matcher.quoteReplacement(value(key, (Matcher) found)))));
        return resolved;
    }

    private static String value(String setting, Matcher reference) {
        var provider = PROVIDERS.get(reference.group("by"));
        if (provider == null) {
            throw wrong(setting, reference, "write ${env:NAME}, ${file:/path/of.properties:key} or ${dir:/path:file}");
        }
        var key = reference.group("key");
        var path = reference.group("path");
        if (path != null && !Files.isReadable(Path.of(path))) {
            throw wrong(setting, reference, path + " cannot be read");
        }
        var found = found(setting, reference, provider, path == null ? "" : path, key);
        if (found == null) {
            throw wrong(
                    setting,
                    reference,
                    path == null
                            ? "no variable of the environment is called " + key
                            : "there is no readable " + key + " in " + path);
        }
        // A secret that was written into a file by hand ends in a line end that is not part of it.
        return found.replaceAll("\\R\\z", "");
    }

    private static String found(String setting, Matcher reference, ConfigProvider provider, String path, String key) {
        try {
            return provider.get(path, Set.of(key)).data().get(key);
        } catch (ConfigException e) {
            throw wrong(setting, reference, e.getMessage());
        }
    }

    private static ConfigException wrong(String setting, Matcher reference, String why) {
        return new ConfigException("设置项 " + setting + " 引用有误。 The setting " + setting + " refers to "
                + reference.group() + ": " + why + ".");
    }
}
