package org.minyi.streams.contract;

/** The scopes of one dimension, each made once: the same few members come with millions of events. */
public final class Dimension {

    private static final int MOST_REMEMBERED = 20_000;

    private final Memo<String, Scope> scopes;

    /** The dimension of that name, e.g. {@code region}. */
    public Dimension(String name) {
        scopes = new Memo<>(MOST_REMEMBERED, member -> Scope.of(name, member));
    }

    private Dimension(Scope narrowed, String name) {
        scopes = new Memo<>(MOST_REMEMBERED, member -> narrowed.and(name, member));
    }

    /** The members of that dimension within one scope. */
    public static Dimension within(Scope scope, String name) {
        return new Dimension(scope, name);
    }

    /** The scope of a member; see {@link Scope#of}. */
    public Scope of(String member) {
        return scopes.of(member);
    }
}
