package org.minyi.streams.query.door;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/**
 * Lets in who may come in. Without a tokens file that is anybody on this machine, and nobody where the server can be reached
 * from elsewhere. A browser that has shown its token once carries it in a cookie that no page can read.
 */
public final class Door implements Routes {

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String COOKIE = "minyi_token";
    private static final Duration STAYS = Duration.ofHours(12);
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");
    private static final Pattern THIS_MACHINE = Pattern.compile("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?");

    private final Optional<WatchedTokens> tokens;
    private final boolean isLoopback;
    private final Rates rates;
    private final InstantSource clock;

    /**
     * The door of those settings.
     *
     * @param isLoopback whether the server can be reached from this machine only
     * @throws org.minyi.schemas.personal.UnusableKeysException when the tokens file cannot be used
     */
    public Door(DoorSettings settings, boolean isLoopback, InstantSource clock) {
        this.tokens = settings.tokensFile().map(WatchedTokens::new);
        this.isLoopback = isLoopback;
        this.rates = new Rates("请求", "requests", settings.requestsPerSecond(), settings.requestsPerSecond(), clock);
        this.clock = clock;
    }

    /** What a visitor is told of itself. */
    record Known(String name, String role, List<String> only, boolean byToken) {

        static Known of(Visitor visitor) {
            return new Known(
                    visitor.name(),
                    visitor.role().word(),
                    visitor.only().stream().map(Object::toString).sorted().toList(),
                    !visitor.equals(Visitor.ON_THIS_MACHINE));
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.beforeMatched(this::check);
        routes.get("/api/v1/session", this::session, Role.ANYBODY);
        routes.post("/api/v1/session", this::signIn, Role.ANYBODY);
        routes.delete("/api/v1/session", this::signOut, Role.ANYBODY);
    }

    private void session(Context context) {
        context.json(Known.of(visitor(context)));
    }

    /** From here on the browser brings the token along by itself. */
    private void signIn(Context context) {
        var visitor = visitor(context);
        if (tokens.isPresent()) {
            context.cookie(cookie(secret(context), STAYS, context));
        }
        context.json(Known.of(visitor));
    }

    private void signOut(Context context) {
        context.cookie(cookie("", Duration.ZERO, context));
        context.status(204);
    }

    private static Cookie cookie(String value, Duration stays, Context context) {
        return new Cookie(
                COOKIE,
                value,
                "/",
                Math.toIntExact(stays.toSeconds()),
                "https".equals(context.scheme()),
                true,
                null,
                SameSite.STRICT);
    }

    /**
     * Returns if whoever asks may do what the route says.
     *
     * @throws RefusedRequestException if not
     */
    private void check(Context context) {
        var asked = asked(context);
        if (asked == Role.ANYBODY) {
            return;
        }
        var visitor = visitor(context);
        visitor.enter(context);
        if (!visitor.mayDo(asked)) {
            throw mayNot(visitor, asked);
        }
        if (visitor.isLimited() && !context.routeRoles().contains(Keeps.LIMITS)) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "此令牌只能查看本单位或本区县的数据。 The token '" + visitor.name()
                            + "' is limited to some units or regions, and this is about the whole city");
        }
        rates.take(visitor.name(), 1);
    }

    /** Pages and pictures have no role: what they show they ask for. */
    private static Role asked(Context context) {
        return context.routeRoles().stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .findFirst()
                .orElse(Role.ANYBODY);
    }

    private Visitor visitor(Context context) {
        if (tokens.isEmpty()) {
            return onThisMachine(context.host());
        }
        var known = tokens.get().now().orElseThrow(() -> new RefusedRequestException(
                        ProblemKind.BEHIND, "令牌文件暂不可用，详见日志。 The tokens file cannot be used just now; the log says why")
                .retryAfter(60));
        var token = known.find(secret(context)).orElseThrow(() -> invalid("令牌无效。 This token is not known here"));
        if (token.hasExpired(clock.instant())) {
            var on = token.expires().orElseThrow();
            throw invalid("令牌已于 %1$s 过期。 This token expired on %1$s: ask for a new one".formatted(on));
        }
        return Visitor.of(token);
    }

    /** A page of another site can give its own name this machine's address, but not another name to the host it asks. */
    private Visitor onThisMachine(String host) {
        if (!isLoopback) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "未配置令牌文件，接口关闭。 Nobody is let in without tokens: make a file with ./minyi tokens new and name it in"
                            + " http.tokens.file");
        }
        if (host == null || !THIS_MACHINE.matcher(host).matches()) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "未配置令牌文件时仅接受本机请求。 Without tokens only this machine is answered, asked by 127.0.0.1 or localhost:"
                            + " name a file of tokens in http.tokens.file");
        }
        return Visitor.ON_THIS_MACHINE;
    }

    private static String secret(Context context) {
        var authorization = context.header("Authorization");
        var cookie = context.cookie(COOKIE);
        if (authorization == null && cookie == null) {
            throw new RefusedRequestException(
                            ProblemKind.UNAUTHORIZED, "请提供令牌。 Send a token: Authorization: Bearer TOKEN")
                    .with(CHALLENGE, "Bearer realm=\"minyi\"");
        }
        if (authorization == null) {
            return cookie;
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

    private static RefusedRequestException mayNot(Visitor visitor, Role asked) {
        return new RefusedRequestException(
                        ProblemKind.FORBIDDEN,
                        "此操作需要 %1$s 权限。 This asks for the role %1$s, and the token '%2$s' has %3$s"
                                .formatted(
                                        asked.word(),
                                        visitor.name(),
                                        visitor.role().word()))
                .with(CHALLENGE, "Bearer realm=\"minyi\", error=\"insufficient_scope\"");
    }
}
