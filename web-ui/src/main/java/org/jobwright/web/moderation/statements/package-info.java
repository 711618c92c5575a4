/** The page that states the reasons of a decision. */
package org.jobwright.web.moderation.statements;
