/** The advert of a case as passages, with the notes of a moderator and the words of findings in them. */
package org.jobwright.web.moderation.passages;
