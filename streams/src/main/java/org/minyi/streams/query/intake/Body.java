package org.minyi.streams.query.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/** Reads bodies, and of one that is too large no more than it takes to know that. */
final class Body {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Body() {}

    /**
     * The whole of it, without a byte order mark.
     *
     * @param length as the request says it; negative where it does not
     * @throws RefusedRequestException if it is too large
     */
    static byte[] read(InputStream in, long length, int most) throws IOException {
        if (length > most) {
            throw tooLarge(most);
        }
        var body = in.readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        int marked = BYTE_ORDER_MARK.length;
        boolean isMarked = body.length >= marked && Arrays.equals(body, 0, marked, BYTE_ORDER_MARK, 0, marked);
        return isMarked ? Arrays.copyOfRange(body, marked, body.length) : body;
    }

    private static RefusedRequestException tooLarge(int most) {
        // What is left of it is not read, so nothing can follow on the same connection.
        return new RefusedRequestException(
                        ProblemKind.BODY_TOO_LARGE,
                        "请求体最大%1$d字节，请分批提交；本次未接收任何事件。 A body has at most %1$d bytes: send in several requests; nothing of this one was taken"
                                .formatted(most))
                .with("Connection", "close");
    }
}
