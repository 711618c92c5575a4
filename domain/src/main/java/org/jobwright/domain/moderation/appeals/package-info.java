/** Appeals against decisions of the staff. */
package org.jobwright.domain.moderation.appeals;
