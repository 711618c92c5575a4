/** What the typed words of a search mean: places, hours, workplace and pay are read out of them. */
package org.jobwright.domain.search.understanding;
