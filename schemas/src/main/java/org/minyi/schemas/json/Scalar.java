package org.minyi.schemas.json;

import static org.minyi.schemas.json.MalformedLineException.Reason.IMPOSSIBLE_TIME;
import static org.minyi.schemas.json.MalformedLineException.Reason.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** The plain values: texts, truths, numbers, days and times. */
enum Scalar implements Shape {
    TEXT("a text", JsonToken.VALUE_STRING) {
        @Override
        public void write(Object value, JsonGenerator to) throws IOException {
            to.writeString((String) value);
        }

        @Override
        Object value(JsonParser from) throws IOException {
            return from.getText();
        }
    },
    TRUTH("true or false", JsonToken.VALUE_TRUE) {
        @Override
        public void write(Object value, JsonGenerator to) throws IOException {
            to.writeBoolean((Boolean) value);
        }

        @Override
        Object value(JsonParser from) throws IOException {
            return from.getBooleanValue();
        }
    },
    INT("a whole number of at most 32 bits", JsonToken.VALUE_NUMBER_INT) {
        @Override
        public void write(Object value, JsonGenerator to) throws IOException {
            to.writeNumber((Integer) value);
        }

        @Override
        Object value(JsonParser from) throws IOException {
            return from.getNumberType() == JsonParser.NumberType.INT ? from.getIntValue() : null;
        }
    },
    LONG("a whole number of at most 64 bits", JsonToken.VALUE_NUMBER_INT) {
        @Override
        public void write(Object value, JsonGenerator to) throws IOException {
            to.writeNumber((Long) value);
        }

        @Override
        Object value(JsonParser from) throws IOException {
            return from.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : from.getLongValue();
        }
    },
    DAY("a day such as 2023-05-01", JsonToken.VALUE_STRING) {
        @Override
        public void write(Object value, JsonGenerator to) throws IOException {
            to.writeString(value.toString());
        }

        @Override
        Object value(JsonParser from) throws IOException {
            return LocalDate.parse(from.getText());
        }
    },
    TIME("a time with its zone such as 2023-05-01T10:03:04.567+08:00", JsonToken.VALUE_STRING) {
        @Override
        public void write(Object value, JsonGenerator to) throws IOException {
            to.writeString(TimeText.of((Instant) value));
        }

        @Override
        Object value(JsonParser from) throws IOException {
            // Avro keeps milliseconds: what is finer would be lost on the way and a record differ from its line.
            return Instant.ofEpochMilli(Instant.parse(from.getText()).toEpochMilli());
        }
    };

    private static final int MOST_SHOWN = 40;

    private final String what;
    private final JsonToken token;

    Scalar(String what, JsonToken token) {
        this.what = what;
        this.token = token;
    }

    /** The value of a token of the right kind; null if it is out of range. */
    abstract Object value(JsonParser from) throws IOException;

    @Override
    public Object read(JsonParser from) throws IOException, MalformedLineException {
        if (!isRight(from.currentToken())) {
            throw wrong(from);
        }
        try {
            var value = value(from);
            if (value == null) {
                throw wrong(from);
            }
            return value;
        } catch (DateTimeException | ArithmeticException impossible) {
            throw new MalformedLineException(
                    IMPOSSIBLE_TIME, "", "must be " + what + "; there is no \"" + shown(from) + "\".");
        }
    }

    private boolean isRight(JsonToken found) {
        return found == token || (token == JsonToken.VALUE_TRUE && found == JsonToken.VALUE_FALSE);
    }

    private MalformedLineException wrong(JsonParser from) throws IOException {
        return new MalformedLineException(WRONG_TYPE, "", "must be " + what + ", not " + found(from) + ".");
    }

    /** What stands there instead, in words. */
    static String found(JsonParser from) throws IOException {
        return switch (from.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text \"" + shown(from) + "\"";
            default -> shown(from);
        };
    }

    private static String shown(JsonParser from) throws IOException {
        var text = from.getText();
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "…";
    }
}
