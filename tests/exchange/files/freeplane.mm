<map version="freeplane 1.11.5">
<!--To view this file, download free mind mapping software Freeplane from https://www.freeplane.org -->
<node TEXT="Moving to the new centre" LOCALIZED_STYLE_REF="AutomaticLayout.level.root" FOLDED="false" ID="ID_1" CREATED="1700000000000" MODIFIED="1700000000001">
<hook NAME="MapStyle" zoom="1.21">
    <properties show_icon_for_attributes="true" fit_to_viewport="false" edgeColorConfiguration="#808080ff,#ff0000ff"/>
<map_styles>
<stylenode LOCALIZED_TEXT="styles.root_node" STYLE="oval" UNIFORM_SHAPE="true" VGAP_QUANTITY="24 pt">
<font SIZE="24"/>
<richcontent TYPE="DETAILS" CONTENT-TYPE="plain/auto"/>
<stylenode LOCALIZED_TEXT="styles.predefined" POSITION="right" STYLE="bubble">
<stylenode LOCALIZED_TEXT="default" ID="ID_2" COLOR="#000000" STYLE="fork">
<arrowlink SHAPE="CUBIC_CURVE" COLOR="#000000" WIDTH="2" TRANSPARENCY="200" DESTINATION="ID_2" STARTARROW="NONE" ENDARROW="DEFAULT"/>
<richcontent TYPE="NOTE" CONTENT-TYPE="plain/auto"/>
</stylenode>
</stylenode>
</stylenode>
</map_styles>
</hook>
<hook NAME="AutomaticEdgeColor" COUNTER="3" RULE="ON_BRANCH_CREATION"/>
<node TEXT="Getting there" POSITION="right" ID="ID_3" CREATED="1700000000000" MODIFIED="1700000000001">
<edge COLOR="#ff0000"/>
<icon BUILTIN="emoji-1F68C"/>
<node TEXT="The 42 bus stops outside" LINK="https://example.org/bus" ID="ID_4"/>
<node TEXT="A ramp &amp; a lift&#xa;are both there" FOLDED="true" ID="ID_5">
<icon BUILTIN="yes"/>
<icon BUILTIN="help"/>
<attribute_layout NAME_WIDTH="60 pt" VALUE_WIDTH="90 pt"/>
<attribute NAME="asked" VALUE="Dee"/>
<node TEXT="Ask how wide" ID="ID_6">
<arrowlink SHAPE="CUBIC_CURVE" DESTINATION="ID_4" STARTARROW="NONE" ENDARROW="DEFAULT"/>
</node>
</node>
</node>
<node POSITION="right" ID="ID_7"><richcontent TYPE="NODE">

<html>
  <head>
    <style type="text/css">p { margin-top: 0 }</style>
  </head>
  <body>
    <p>
      What <b>we</b> want
    </p>
    <p>
      caf&#233;&#160;&amp; talk
    </p>
  </body>
</html>
</richcontent>
<edge COLOR="#0000ff"/>
<node TEXT="A quiet room" ID="ID_8" COLOR="#cc0000" BACKGROUND_COLOR="#ffff00">
<font BOLD="true"/>
<richcontent TYPE="NOTE" CONTENT-TYPE="xml/">
<html>
  <head/>
  <body>
    <p>Sam cannot bear noise.</p>
    <ul><li>no radio</li><li>soft light</li></ul>
  </body>
</html>
</richcontent>
</node>
<node TEXT="Hot food" ID="ID_9">
<richcontent TYPE="DETAILS" CONTENT-TYPE="plain/markdown"><text>every day
 not only Mondays</text></richcontent>
</node>
</node>
<node TEXT="Later" POSITION="left" ID="ID_10">
<node TEXT="&#x5e9;&#x5dc;&#x5d5;&#x5dd; &#x1f44b;" ID="ID_11">
<hook URI="photo.png" SIZE="0.5" NAME="ExternalObject"/>
</node>
<node TEXT="\latex x^2" FORMAT="latexPatternFormat" ID="ID_12"/>
</node>
</node>
</map>
