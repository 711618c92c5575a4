/** Where the staff answer appeals. */
package org.jobwright.web.moderation.appeals;
