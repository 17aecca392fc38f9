package org.minyi.streams.query.intake;

import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/**
 * Lets in who may send. Without a tokens file that is anybody on this machine, and nobody where the server can be reached
 * from elsewhere.
 */
final class Admission {

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");
    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

    private final Optional<WatchedTokens> tokens;
    private final boolean isLoopback;
    private final InstantSource clock;

    /** @param isLoopback whether the server can be reached from this machine only */
    Admission(Optional<WatchedTokens> tokens, boolean isLoopback, InstantSource clock) {
        this.tokens = tokens;
        this.isLoopback = isLoopback;
        this.clock = clock;
    }

    /**
     * Who sends events of that kind.
     *
     * @param authorization the header of that name; null if there is none
     * @param host the host that was asked, as the request has it
     * @throws RefusedRequestException if that may not be
     */
    Sender admit(String authorization, String host, EventKind kind) {
        if (tokens.isEmpty()) {
            return onThisMachine(host);
        }
        var known = tokens.get().now().orElseThrow(() -> new RefusedRequestException(
                        ProblemKind.BEHIND, "令牌文件暂不可用，详见日志。 The tokens file cannot be used just now; the log says why")
                .retryAfter(60));
        var token = known.find(secret(authorization)).orElseThrow(() -> invalid("令牌无效。 This token is not known here"));
        if (token.hasExpired(clock.instant())) {
            var on = token.expires().orElseThrow();
            throw invalid("令牌已于 %1$s 过期。 This token expired on %1$s: ask for a new one".formatted(on));
        }
        if (!token.may().contains(kind)) {
            throw mayNot(token, kind);
        }
        return new Sender(token.name(), token.source());
    }

    /** A page of another site can give its own name this machine's address, but not another name to the host it asks. */
    private Sender onThisMachine(String host) {
        if (!isLoopback) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "未配置令牌文件，接口关闭。 No events are taken here without tokens: make a file with ./minyi tokens new and name it"
                            + " in intake.tokens.file");
        }
        if (host == null || !THIS_MACHINE.matcher(host).matches()) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "未配置令牌文件时仅接受本机请求。 Without tokens events are taken from this machine only, asked by 127.0.0.1 or"
                            + " localhost: name a file of tokens in intake.tokens.file");
        }
        return Sender.ON_THIS_MACHINE;
    }

    private static String secret(String authorization) {
        if (authorization == null) {
            throw new RefusedRequestException(
                            ProblemKind.UNAUTHORIZED, "请提供令牌。 Send a token: Authorization: Bearer TOKEN")
                    .with(CHALLENGE, "Bearer realm=\"minyi\"");
        }
        var bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            throw invalid("请求头须为 Authorization: Bearer TOKEN。 Send the token as Authorization: Bearer TOKEN");
        }
        return bearer.group(1);
    }

    private static RefusedRequestException invalid(String sentence) {
        return new RefusedRequestException(ProblemKind.UNAUTHORIZED, sentence)
                .with(CHALLENGE, "Bearer realm=\"minyi\", error=\"invalid_token\"");
    }

    private static RefusedRequestException mayNot(Token token, EventKind kind) {
        var may = token.may().stream().map(EventKind::word).toList();
        return new RefusedRequestException(
                        ProblemKind.FORBIDDEN,
                        "此令牌不得提交 %1$s。 This token may not send %1$s, only %2$s"
                                .formatted(kind.word(), String.join(", ", may)))
                .with(CHALLENGE, "Bearer realm=\"minyi\", error=\"insufficient_scope\"");
    }
}
