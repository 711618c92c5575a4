/** Places by name and postcode, and their distances. */
package org.jobwright.domain.search.places;
