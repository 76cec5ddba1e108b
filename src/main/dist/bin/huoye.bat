@echo off
rem Starts Huoye with the first Java that is new enough. The same as the script "huoye" beside it, for Windows.
setlocal EnableExtensions DisableDelayedExpansion
set OLDEST=25
for %%I in ("%~dp0..") do set "APP=%%~fI"

set "JAVA="
call :try "%APP%\runtime"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpJ.."
if not defined JAVA for /d %%H in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do if not defined JAVA call :try "%%~H"
if not defined JAVA (
    chcp 65001 >nul
    echo 活页需要 JDK %OLDEST% 或更新的版本，这台电脑上没有找到：请从 adoptium.net 安装 Temurin %OLDEST%，或者把 JAVA_HOME 设成它的文件夹。 1>&2
    exit /b 1
)

if defined HUOYE_HOME (set "CACHE=%HUOYE_HOME%\cache") else set "CACHE=%LOCALAPPDATA%\huoye\cache"
set "ARCHIVE=%CACHE%\classes.jsa"
set SHARED=
if exist "%ARCHIVE%" set SHARED=-XX:SharedArchiveFile="%ARCHIVE%" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -Xlog:aot=off
if not defined TF_CPP_MIN_LOG_LEVEL set TF_CPP_MIN_LOG_LEVEL=3

rem Without escape analysis: the compiler of Java 25.0.3 dies of it (JDK-8376104).
"%JAVA%" %SHARED% -Xms48m -Xmx1g -XX:-DoEscapeAnalysis ^
    --module-path "%APP%\javafx" --add-modules javafx.controls,javafx.web ^
    --enable-native-access=ALL-UNNAMED,javafx.graphics,javafx.web --sun-misc-unsafe-memory-access=allow ^
    "-Djava.library.path=%APP%\native" "-Dorg.bytedeco.javacpp.cachedir=%CACHE%\javacpp" -Djava.awt.headless=true -Dfile.encoding=UTF-8 ^
    "-Dhuoye.dist=%APP%" "-Dhuoye.archive=%ARCHIVE%" -cp "%APP%\lib\huoye.jar" org.huoye.Main %*
exit /b %ERRORLEVEL%

rem Sets JAVA if the folder %1 holds one that is new enough. The file "release" tells without starting it.
:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "tokens=1 delims=." %%F in (%%V) do if %%F GEQ %OLDEST% set "JAVA=%~1\bin\java.exe"
exit /b
