<map version="0.9.0">
<!-- To view this file, download free mind mapping software FreeMind from http://freemind.sourceforge.net -->
<node CREATED="1200000000000" ID="Freemind_Link_1" MODIFIED="1200000000001" TEXT="Tenants&apos; panel">
<node CREATED="1200000000000" ID="Freemind_Link_2" MODIFIED="1200000000001" POSITION="right" TEXT="Repairs">
<icon BUILTIN="messagebox_warning"/>
<node CREATED="1200000000000" ID="Freemind_Link_3" MODIFIED="1200000000001" TEXT="&lt;html&gt;&#xa;  &lt;head&gt;&lt;/head&gt;&#xa;  &lt;body&gt;&#xa;    &lt;p&gt;The lift is &lt;i&gt;still&lt;/i&gt; broken&lt;/p&gt;&#xa;  &lt;/body&gt;&#xa;&lt;/html&gt;"/>
<node CREATED="1200000000000" ID="Freemind_Link_4" MODIFIED="1200000000001" TEXT="Damp in 3 flats&nbsp;&eacute; R&D">
<hook NAME="accessories/plugins/NodeNote.properties">
<text>Photos were sent in May.</text>
</hook>
</node>
</node>
<node CREATED="1200000000000" FOLDED="true" ID="Freemind_Link_5" MODIFIED="1200000000001" POSITION="left" TEXT="Private">
<node CREATED="1200000000000" ENCRYPTED_CONTENT="jPz2zqC0h3oA+Q==" ID="Freemind_Link_6" MODIFIED="1200000000001" TEXT="Names"/>
<cloud COLOR="#ccccff"/>
</node>
</node>
</map>
