/** Pages about who can find a person, and the search of employers over people. */
package org.jobwright.web.talent.findable;
