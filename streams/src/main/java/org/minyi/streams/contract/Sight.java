package org.minyi.streams.contract;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose work may be seen: that of the whole city, or that of some regions and units.
 *
 * @param regions administrative division codes
 * @param units departments' codes
 */
public record Sight(boolean ofTheCity, Set<String> regions, Set<String> units) {

    /** Of everything. */
    public static final Sight ALL = new Sight(true, Set.of(), Set.of());

    /** Of those regions and units; of everything if there are none. */
    public static Sight of(Collection<Scope> scopes) {
        return scopes.isEmpty() ? ALL : new Sight(false, members("region", scopes), members("unit", scopes));
    }

    /** Whether work of that region and unit may be seen; each null where it is not known. */
    public boolean covers(String region, String unit) {
        return ofTheCity || region != null && regions.contains(region) || unit != null && units.contains(unit);
    }

    private static Set<String> members(String dimension, Collection<Scope> scopes) {
        return scopes.stream()
                .filter(scope -> scope.dimension().equals(dimension))
                .map(Scope::member)
                .collect(Collectors.toUnmodifiableSet());
    }
}
