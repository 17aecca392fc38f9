package org.minyi.workbench.city;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.minyi.schemas.Sha256;

/** Reads a city's year from its YAML file; a key that means nothing, or one that is missing, is an error. */
public final class CityFile {

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    private CityFile() {}

    /**
     * A city that comes with the program, e.g. {@code hengyang-2023}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static City named(String name) {
        String resource = "/cities/" + name + ".yaml";
        try (InputStream yaml = CityFile.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalArgumentException("There is no city-year " + name + ".");
            }
            return parse(name, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Any city's file.
     *
     * @throws IllegalArgumentException if the file cannot be read or does not describe a city; the message lists what is wrong
     */
    public static City read(Path file) {
        try (InputStream yaml = new ByteArrayInputStream(bytes(file))) {
            return parse(file.toString(), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells a file from every other one, by its content. */
    public static String fingerprint(Path file) {
        return Sha256.of(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("The city file " + file + " cannot be read (" + e + ").", e);
        }
    }

    private static City parse(String name, InputStream yaml) throws IOException {
        City city;
        try {
            city = YAML.readValue(yaml, City.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(name + ": " + where(e) + ": " + what(e), e);
        }
        List<String> faults = CityRules.broken(city);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + String.join(" ", faults));
        }
        return city;
    }

    /** Jackson's message without what it says about Jackson. */
    private static String what(JsonProcessingException e) {
        return e.getOriginalMessage()
                .replaceFirst("(?s) (\\((index|class|for|although)|at \\[Source) .*", "")
                .strip();
    }

    private static String where(JsonProcessingException e) {
        StringBuilder where = new StringBuilder();
        if (e.getLocation() != null) {
            where.append("line ").append(e.getLocation().getLineNr());
        }
        if (e instanceof JsonMappingException mapping) {
            String separator = ", ";
            for (JsonMappingException.Reference step : mapping.getPath()) {
                where.append(
                        step.getFieldName() == null ? "[" + step.getIndex() + "]" : separator + step.getFieldName());
                separator = ".";
            }
        }
        return where.toString();
    }
}
