/** Asks people how applying was, and keeps sums of what they say. */
package org.jobwright.services.outcomes.survey;
