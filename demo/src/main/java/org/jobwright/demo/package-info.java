/**
 * Content to try the product with: employers, adverts, candidates and applications as if they had been there for weeks.
 * It depends on all features, builds their aggregates through their own methods at past instants and saves them; no
 * event is fired for what never happened, so no mail is sent and the audit log has a single line, that demo content was
 * loaded. The texts are the JSON files next to these classes. {@link org.jobwright.demo.DemoContentService} is called
 * by the launcher, which adds this module to the EAR it deploys; the EAR that ships does not have it.
 */
package org.jobwright.demo;
