/** Conversations at an agreed time: Interview, its panel, and what both sides were told of it. */
package org.jobwright.domain.interviews;
