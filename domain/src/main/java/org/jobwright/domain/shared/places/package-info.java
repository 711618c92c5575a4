/** Parts of countries, which adverts, laws and searches name. */
package org.jobwright.domain.shared.places;
