/**
 * The reference city-year: a city's feedback made up so that it adds up to the reported figures, with everything that
 * goes wrong on the way to a pipeline; start reading at {@link org.minyi.workbench.city.ReferenceYear}.
 *
 * <p>Calls, tickets, sessions and what is done at the open-government window are each a {@code Plan} of {@code Part}s
 * (which lives, how many, what becomes of them) played by {@code Lives} after a {@code Script} that writes the events;
 * what happens on the way is drawn from one table of {@code Mishap}s for all of them.
 */
package org.minyi.workbench.city;
