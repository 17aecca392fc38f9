package org.minyi.streams.query.year;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.minyi.schemas.AnnualReport;
import org.minyi.streams.contract.Window;
import org.minyi.streams.query.http.Document;
import org.minyi.streams.query.recount.Base;
import org.minyi.streams.query.topics.FactOffsets;

/** Freezes reports, and keeps every revision. */
public interface Publishing {

    /**
     * What came of publishing.
     *
     * @param isNew false where nothing has changed since the last revision, which this then is
     */
    record Published(AnnualReport revision, boolean isNew) {}

    /** Where the facts end by now. */
    FactOffsets facts();

    /**
     * Freezes the report of a year on that base as its next revision, unless it says the very same as the last one.
     *
     * @param read hears now and then how many more records have been read
     * @throws IllegalArgumentException when the year was not over then, or the profile is for no year
     */
    Published publish(Window year, String profile, Base base, LongConsumer read);

    /** Every revision, in order. */
    List<AnnualReport> revisions(Window year, String profile);

    /** That revision, if it was published. */
    Optional<AnnualReport> revision(Window year, String profile, int revision);

    /** A revision in a format; empty names the usual. */
    Document document(AnnualReport revision, String format);
}
