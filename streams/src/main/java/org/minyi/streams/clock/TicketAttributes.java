package org.minyi.streams.clock;

/**
 * What a rule may ask of a ticket; what is not known of it is empty.
 *
 * @param kind the name of a {@link org.minyi.schemas.TicketKind}
 * @param category the path in the tree of categories, '/' between levels
 * @param urgency the name of an {@link org.minyi.schemas.Urgency}
 * @param activity whether the demand came from a 热线问政 session
 */
public record TicketAttributes(
        String source,
        String kind,
        String category,
        String urgency,
        String unit,
        String region,
        String channel,
        boolean activity) {

    String value(Attribute attribute) {
        return switch (attribute) {
            case SOURCE -> source;
            case KIND -> kind;
            case CATEGORY -> category;
            case URGENCY -> urgency;
            case UNIT -> unit;
            case REGION -> region;
            case CHANNEL -> channel;
            case ACTIVITY -> String.valueOf(activity);
        };
    }
}
