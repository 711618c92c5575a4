/** Places by name and postcode, and how far they are apart. */
package org.jobwright.domain.search.places;
