package org.minyi.streams.query.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.minyi.streams.contract.Refusal;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/**
 * What a body holds: one event, or many.
 *
 * @param isBatch whether whoever sent it expects an answer for each
 */
record Items(boolean isBatch, List<Item> all) {

    private static final JsonFactory JSON = new JsonFactory();

    /** How much may be sent at once. */
    record Most(int items, int bytesOfItem) {}

    /** One JSON object, or an array of them; an array that breaks off is one item that cannot be read. */
    static Items ofJson(byte[] body, Most most) {
        int first = 0;
        while (first < body.length && isBlank(body[first])) {
            first++;
        }
        if (first == body.length) {
            throw nothing();
        }
        if (body[first] != '[') {
            return new Items(false, List.of(item(1, body, 0, body.length, most)));
        }
        try {
            Utf8.text(body);
            return new Items(true, elements(body, most));
        } catch (IOException e) {
            return new Items(false, List.of(Item.unreadable(1, beginning(body, 0, body.length, most), whole(e))));
        }
    }

    /** One JSON object a line; blank lines are none. */
    static Items ofLines(byte[] body, Most most) {
        var items = new ArrayList<Item>();
        int number = 0;
        for (int start = 0; start < body.length; ) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            number++;
            if (!isBlank(body, start, end)) {
                add(item(number, body, start, end, most), items, most);
            }
            start = end + 1;
        }
        return batch(items);
    }

    private static List<Item> elements(byte[] body, Most most) throws IOException {
        var items = new ArrayList<Item>();
        try (var parser = JSON.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                int end = (int) parser.currentLocation().getByteOffset();
                add(item(items.size() + 1, body, start, end, most), items, most);
            }
            if (parser.nextToken() != null) {
                throw new IOException("something follows after the array");
            }
        }
        return batch(items).all();
    }

    private static void add(Item item, List<Item> items, Most most) {
        if (items.size() == most.items()) {
            throw new RefusedRequestException(
                    ProblemKind.BODY_TOO_LARGE,
                    "一次最多%1$d个事件，请分批提交；本次未接收任何事件。 At most %1$d events can be sent at once: send in several requests; nothing of this one was taken"
                            .formatted(most.items()));
        }
        items.add(item);
    }

    private static Items batch(List<Item> items) {
        if (items.isEmpty()) {
            throw nothing();
        }
        return new Items(true, items);
    }

    private static Item item(int number, byte[] body, int start, int end, Most most) {
        if (end - start <= most.bytesOfItem()) {
            return Item.of(number, Arrays.copyOfRange(body, start, end));
        }
        var detail = "the event is longer than " + most.bytesOfItem() + " bytes; only its beginning is kept";
        return Item.unreadable(number, beginning(body, start, end, most), new Refusal("event-too-long", "", detail));
    }

    private static byte[] beginning(byte[] body, int start, int end, Most most) {
        return Arrays.copyOfRange(body, start, Math.min(end, start + most.bytesOfItem()));
    }

    /** Why the whole of a body is refused; what the parser says may quote it. */
    private static Refusal whole(IOException e) {
        if (e instanceof CharacterCodingException) {
            return Utf8.refusal();
        }
        var place = e instanceof JsonProcessingException json && json.getLocation() != null
                ? "line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "its end";
        return new Refusal("not-json", "", "the array is not JSON, at " + place + "; nothing of it was taken");
    }

    private static RefusedRequestException nothing() {
        return new RefusedRequestException(
                ProblemKind.BAD_REQUEST,
                "请求体中没有事件。 The body holds no event: send a JSON object, an array or lines of them");
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isBlank(body[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }
}
