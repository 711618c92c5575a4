/** What was found about each requirement, with quotes. Values only: they are stored, shown and exported as they are. */
package org.jobwright.domain.matching.result;
