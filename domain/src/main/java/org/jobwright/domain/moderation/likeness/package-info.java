/** How much the texts of two adverts have in common, and which passages are equal. */
package org.jobwright.domain.moderation.likeness;
