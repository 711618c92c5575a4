/** Pages about requests for contact, of both sides. */
package org.jobwright.web.talent.contact;
