/** Which submissions of trusted organizations become public without a review, and which of them are read afterwards. */
package org.jobwright.domain.moderation.lane;
