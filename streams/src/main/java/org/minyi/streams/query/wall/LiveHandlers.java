package org.minyi.streams.query.wall;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.board.Board;
import org.minyi.streams.query.board.ScopeList;
import org.minyi.streams.query.door.Keeps;
import org.minyi.streams.query.door.Role;
import org.minyi.streams.query.door.Visitor;
import org.minyi.streams.query.http.AnswerFormat;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.http.Parameters;
import org.minyi.streams.query.http.Routes;
import org.minyi.streams.query.http.Seats;

/** Answers the routes of the wall: as it is now, and as it changes. */
public final class LiveHandlers implements Routes {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final byte[] COMMENT = {':', '\n', '\n'};

    private final WallMaker walls;
    private final WallFeed feed;
    private final Board board;

    /** Answers with these walls, and the members that this board knows. */
    public LiveHandlers(WallMaker walls, WallFeed feed, Board board) {
        this.walls = walls;
        this.feed = feed;
        this.board = board;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/wall", this::wall, Role.VIEWER);
        routes.get("/api/v1/live", new Seats().forEach(this::live), Role.VIEWER);
        routes.get("/api/v1/scopes", this::scopes, Role.VIEWER, Keeps.LIMITS);
    }

    private void wall(Context context) {
        context.json(walls.wall());
    }

    private void scopes(Context context) {
        var format = AnswerFormat.of(context);
        var window = context.queryParam("window");
        if (window == null) {
            throw new IllegalArgumentException("say of which window: ?dimension=region&window=2023");
        }
        var list = ScopeList.of(Parameters.text(context, "dimension"), Window.parse(window), board)
                .thatAre(Visitor.of(context)::sees);
        Document.answer(context, format.of(() -> list, list::sheet));
    }

    private void live(Context context) {
        var viewer = feed.join(lastSeen(context));
        context.contentType("text/event-stream")
                .header("Cache-Control", "no-cache")
                .header("X-Accel-Buffering", "no");
        context.async(() -> show(viewer, context.res()));
    }

    /** Writes in a thread of the viewer's own until the viewer goes or is dropped. */
    private void show(Viewer viewer, HttpServletResponse response) {
        try {
            response.flushBuffer();
            for (var wall = viewer.take(HEARTBEAT); !viewer.isGone(); wall = viewer.take(HEARTBEAT)) {
                response.getOutputStream().write(wall.map(WallFeed.Shown::event).orElse(COMMENT));
                response.flushBuffer();
            }
        } catch (IOException | InterruptedException e) {
            // The viewer has gone, or was dropped.
        } finally {
            feed.leave(viewer);
        }
    }

    /** The id of the last event that the client has; 0 when it is none of ours. */
    private static long lastSeen(Context context) {
        var id = context.header("Last-Event-ID");
        return id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }
}
