package org.minyi.streams.query.door;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minyi.streams.contract.Scope;
import org.minyi.streams.contract.Sight;
import org.minyi.streams.query.problem.ProblemKind;
import org.minyi.streams.query.problem.RefusedRequestException;

/**
 * Who asks.
 *
 * @param name the name of the token
 * @param may the kinds of events that may be sent
 * @param source where these must come from; empty where that is open
 * @param only the scopes that may be looked at; empty where all may be
 */
public record Visitor(String name, Role role, Set<EventKind> may, Optional<String> source, Set<Scope> only) {

    /** Anybody on this machine, where no tokens are given out. */
    public static final Visitor ON_THIS_MACHINE =
            new Visitor("this machine", Role.ADMIN, EnumSet.allOf(EventKind.class), Optional.empty(), Set.of());

    private static final String ATTRIBUTE = Visitor.class.getName();

    /** Who was let in with that request. */
    public static Visitor of(Context context) {
        return in(context).orElseThrow(() -> new IllegalStateException("nobody was let in: " + context.path()));
    }

    /** The same; empty where nobody was. */
    static Optional<Visitor> in(Context context) {
        return Optional.ofNullable(context.attribute(ATTRIBUTE));
    }

    static Visitor of(Token token) {
        return new Visitor(token.name(), token.role(), token.may(), token.source(), token.only());
    }

    void enter(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    boolean mayDo(Role asked) {
        return asked == Role.INTAKE ? !may.isEmpty() : role.includes(asked);
    }

    /** Whether only some scopes may be looked at. */
    public boolean isLimited() {
        return !only.isEmpty();
    }

    /** Whose work may be looked at. */
    public Sight sight() {
        return Sight.of(only);
    }

    /** Whether that scope may be looked at. */
    public boolean sees(Scope scope) {
        return !isLimited() || only.contains(scope);
    }

    /**
     * Returns if that scope may be looked at.
     *
     * @throws RefusedRequestException if not
     */
    public void look(Scope scope) {
        if (!sees(scope)) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "此令牌无权查看 %1$s。 The token '%2$s' may not look at %1$s: ask about %3$s"
                            .formatted(scope, name, scopes()));
        }
    }

    /**
     * Returns if events of that kind may be sent.
     *
     * @throws RefusedRequestException if not
     */
    public void send(EventKind kind) {
        if (!may.contains(kind)) {
            throw new RefusedRequestException(
                    ProblemKind.FORBIDDEN,
                    "此令牌不能提交 %1$s。 The token '%2$s' may send %3$s and no %1$s".formatted(kind.word(), name, kinds()));
        }
    }

    private String scopes() {
        return only.stream().map(Scope::text).sorted().collect(Collectors.joining(", "));
    }

    private String kinds() {
        return may.stream().map(EventKind::word).sorted().collect(Collectors.joining(", "));
    }
}
